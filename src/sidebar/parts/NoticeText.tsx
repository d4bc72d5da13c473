import type { Notice } from '../notice';
import { useWords } from '../words';
import { Button } from './Button';
import { Sentence } from './Sentence';

/** The sentence, Google's own words small below it, and the button that mends it. */
export function NoticeText({ notice }: { notice: Notice }) {
  const say = useWords();
  return (
    <>
      <p>
        <Sentence text={notice.sentence} />
      </p>
      {notice.googleSays && <p class="small">{say('panel.googleSays', { message: notice.googleSays })}</p>}
      {notice.button && (
        <Button look="plain" onPress={notice.button.press}>
          {say(notice.button.label)}
        </Button>
      )}
    </>
  );
}
