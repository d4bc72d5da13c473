import { useMemo, useState } from 'preact/hooks';
import type { Choosing, PageDialog, Question } from './pageDialogs';

/** Questions of the page, asked one after another; each promise settles when the person has answered. */
export function usePageDialogs() {
  const [dialogs, setDialogs] = useState<readonly PageDialog[]>([]);
  const asking = useMemo(() => {
    let asked = 0;
    const show = (make: (common: Pick<PageDialog, 'id' | 'answer'>) => PageDialog): Promise<string | undefined> =>
      new Promise((resolve) => {
        asked += 1;
        const id = asked;
        const answer = (text: string | undefined) => {
          setDialogs((now) => now.filter((each) => each.id !== id));
          resolve(text);
        };
        setDialogs((now) => [...now, make({ id, answer })]);
      });
    return {
      ask: (question: Question) => show((common) => ({ ...question, ...common, kind: 'ask' })),
      choose: (choosing: Choosing) => show((common) => ({ ...choosing, ...common, kind: 'choose' })),
    };
  }, []);
  return { dialogs, ...asking };
}
