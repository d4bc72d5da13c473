import { Icon } from './Icon';
import { MenuBar } from './menus/MenuBar';
import { useShell } from './shellContext';

/** The document's title over the menus; at the right, what this is and in which language. */
export function TitleBar() {
  const { words, state, act } = useShell();
  return (
    <div class="title-bar">
      <svg class="logo" viewBox="0 0 40 40" aria-hidden="true">
        <path class="logo-sheet" d="M9 3h16l8 8v23a3 3 0 0 1-3 3H10a3 3 0 0 1-3-3V5a2 2 0 0 1 2-2z" />
        <path class="logo-lines" d="M13 18h14v12H13zM13 24h14M20 18v12" />
      </svg>
      <div class="title-and-menus">
        <h1 class="title" title={state.title}>
          {state.title}
        </h1>
        <MenuBar />
      </div>
      <span class="imitation" title={words.page.imitationWhy}>
        {words.page.imitation}
      </span>
      <label class="language">
        <Icon name="globe" />
        <span class="for-readers">{words.page.language}</span>
        <select value={state.language} onChange={(event) => void act({ do: 'language', language: event.currentTarget.value === 'zh' ? 'zh' : 'en' })}>
          <option value="en" lang="en">
            English
          </option>
          <option value="zh" lang="zh-CN">
            中文
          </option>
        </select>
      </label>
    </div>
  );
}
