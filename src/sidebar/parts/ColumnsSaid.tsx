import { useContext } from 'preact/hooks';
import { dayText } from '../dayWords';
import type { Actions } from '../useActions';
import { LanguageContext, useWords } from '../words';
import { Button } from './Button';

/** That a person once said which columns are meant, and the way to say something else. */
export function ColumnsSaid({ day, forgetColumns }: { day: string } & Pick<Actions, 'forgetColumns'>) {
  const say = useWords();
  const language = useContext(LanguageContext);
  return (
    <p class="small said">
      {say('panel.columnsSaid', { day: dayText(day, language) })}
      <Button look="link" isBusy={forgetColumns.isBusy} onPress={() => forgetColumns.start()}>
        {say('panel.columnsChange')}
      </Button>
    </p>
  );
}
