import { Heading } from '../parts/Heading';
import { Icon, type IconName } from '../parts/Icon';
import { type PanelKey, useWords } from '../words';

const POINTS: readonly (readonly [IconName, PanelKey])[] = [
  ['paste', 'panel.welcomePaste'],
  ['layers', 'panel.welcomePress'],
  ['sheet', 'panel.welcomeSafe'],
  ['lock', 'panel.welcomePrivate'],
  ['person', 'panel.welcomeAllow'],
];

/** Before the first update: what will happen, what is needed, what will not happen, and what Google asks for. */
export function Welcome({ takesFocus }: { takesFocus: boolean }) {
  const say = useWords();
  return (
    <section class="card soft">
      <Heading level={1} look="large" takesFocus={takesFocus}>
        {say('panel.welcome')}
      </Heading>
      <p>{say('panel.welcomeLead')}</p>
      <ul class="points">
        {POINTS.map(([icon, key]) => (
          <li key={key}>
            <Icon name={icon} />
            <span>{say(key)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
