import { useRef, useState } from 'preact/hooks';
import type { ColumnOption, ColumnQuestion } from '../../workflows';
import { Button } from '../parts/Button';
import { Heading } from '../parts/Heading';
import { Tray } from '../parts/Tray';
import type { Actions } from '../useActions';
import { type PanelKey, type Say, useWords } from '../words';

const QUESTIONS: Readonly<Record<ColumnQuestion['asks'], PanelKey>> = {
  customer: 'panel.askCustomer',
  date: 'panel.askDate',
  amount: 'panel.askAmount',
  quantity: 'panel.askQuantity',
  unitPrice: 'panel.askUnitPrice',
};

interface QuestionProps {
  readonly question: ColumnQuestion;
  readonly actions: Actions;
  readonly usualSeconds: number | undefined;
}

/** Which column is meant: the columns that could be, with what stands in them. Nothing is chosen beforehand, unless there is only one column. */
export function Question({ question, actions, usualSeconds }: QuestionProps) {
  const say = useWords();
  const { options, asks, order, sheet } = question;
  const [chosen, choose] = useState<ColumnOption | undefined>(options.length === 1 && options[0]?.kind === 'column' ? options[0] : undefined);
  const [isUnanswered, setUnanswered] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const { update } = actions;
  const answer = () => {
    if (chosen !== undefined) return update.start({ order, columns: chosen.columns });
    setUnanswered(true);
    list.current?.querySelector('input')?.focus();
  };
  return (
    <>
      <main class="page">
        <Heading level={1}>
          <span id="question">{say(QUESTIONS[asks])}</span>
        </Heading>
        <p>{say('panel.askWhy', { sheet })}</p>
        <div class="options" role="radiogroup" aria-labelledby="question" ref={list}>
          {options.map((option, index) => (
            <label key={index} class="option">
              <input
                type="radio"
                name="column"
                checked={option === chosen}
                disabled={update.isBusy}
                onChange={() => {
                  choose(option);
                  setUnanswered(false);
                }}
              />
              <OptionWords option={option} say={say} />
            </label>
          ))}
        </div>
      </main>
      <Tray actions={actions} usualSeconds={usualSeconds} warning={isUnanswered ? say('panel.askChoose') : undefined}>
        <Button look="primary" isBusy={update.isBusy} onPress={answer}>
          {say(update.isBusy ? 'panel.updating' : 'panel.askUse')}
        </Button>
        {!update.isBusy && (
          <Button look="link" onPress={actions.putOff}>
            {say('panel.askLater')}
          </Button>
        )}
      </Tray>
    </>
  );
}

/** Texts of the spreadsheet stand apart from ours, whichever way they are written. */
function OptionWords({ option, say }: { option: ColumnOption; say: Say }) {
  const { kind, header, examples, columns } = option;
  const letter = Object.values(columns)[0] ?? '';
  const title = { column: header === '' ? say('panel.askNoName') : header, names: say('panel.askNames'), product: say('panel.askProduct') }[kind];
  const where = {
    column: say('panel.askColumn', { letter }),
    names: say('panel.askNamesWhy', { letter, header }),
    product: say('panel.askProductWhy', { quantity: columns.quantity ?? '', unitPrice: columns.unitPrice ?? '' }),
  }[kind];
  return (
    <span>
      <b>
        <bdi>{title}</bdi>
      </b>
      <span class="small">{where}</span>
      {examples.length > 0 && (
        <span class="small examples">
          {examples.map((example, index) => (
            <bdi key={index}>{example}</bdi>
          ))}
        </span>
      )}
    </span>
  );
}
