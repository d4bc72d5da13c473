import type { Say } from './words';

/** 8.4 → 8 s, 95 → 1 min 35 s; nothing takes less than a second. */
export function durationText(seconds: number, say: Say): string {
  const whole = Math.max(1, Math.round(seconds));
  return whole < 60 ? say('panel.seconds', { seconds: whole }) : say('panel.minutes', { minutes: Math.floor(whole / 60), seconds: whole % 60 });
}

/** How long an update has been running, and how long it usually takes where that is known. */
export function progressText(elapsedSeconds: number, usualSeconds: number | undefined, say: Say): string {
  const time = say('panel.seconds', { seconds: 0 });
  const elapsed = elapsedSeconds < 1 ? time : durationText(elapsedSeconds, say);
  return usualSeconds === undefined ? elapsed : say('panel.usually', { time: elapsed, usual: durationText(usualSeconds, say) });
}
