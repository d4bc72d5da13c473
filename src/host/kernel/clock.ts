/** The host's time, in ms since 1970. `advance` lets time pass without waiting. */
export interface Clock {
  now(): number;
  advance(ms: number): void;
  goTo(ms: number): void; // to any moment, earlier ones too
}

/** A clock that goes on by itself from `start`, as the machine's does; `advance` jumps ahead of it. */
export function runningClock(start: number = Date.now()): Clock {
  const began = Date.now();
  let ahead = 0;
  return {
    now: () => start + (Date.now() - began) + ahead,
    advance(ms) {
      ahead += Math.max(0, ms);
    },
    goTo(ms) {
      ahead += ms - (start + (Date.now() - began) + ahead);
    },
  };
}

/** A clock that stands still until someone advances it: the same run gives the same times. */
export function virtualClock(start: number = Date.UTC(2026, 0, 1, 9)): Clock {
  let now = start;
  return {
    now: () => now,
    advance(ms) {
      now += Math.max(0, ms);
    },
    goTo(ms) {
      now = ms;
    },
  };
}
