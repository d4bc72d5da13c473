/** One step back of a change: it puts something as it was, and gives the step that goes forth again. */
export type Step = () => Step;
