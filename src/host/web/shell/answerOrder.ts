/**
 * Answers can overtake each other. An answer counts only when no question sent after its own was answered before it;
 * otherwise what it says may be old.
 */
export function answerOrder() {
  let sent = 0;
  let answered = 0;
  return {
    send: (): number => ++sent,
    isNewest(question: number): boolean {
      if (question < answered) return false;
      answered = question;
      return true;
    },
  };
}
