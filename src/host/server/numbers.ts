/** Numbers for things shown: always the same for one thing, and never used again, not even for another document. */
export class Numbers {
  readonly #known = new WeakMap<object, number>();
  #last = 0;

  of(thing: object): number {
    const known = this.#known.get(thing);
    if (known !== undefined) return known;
    this.#last += 1;
    this.#known.set(thing, this.#last);
    return this.#last;
  }
}
