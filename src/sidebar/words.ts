import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Language, type MessageKey, type MessageParams, say } from '../messages';

/** The build takes along only these sentences. */
export type PanelKey = Extract<MessageKey, `panel.${string}`>;

/** One sentence in the person's language. */
export type Say = (key: PanelKey, params?: MessageParams) => string;

export const LanguageContext = createContext<Language>('en');

export function useWords(): Say {
  const language = useContext(LanguageContext);
  return (key, params) => say(language, key, params);
}
