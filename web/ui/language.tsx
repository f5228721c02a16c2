import { SegmentedControl } from '@mantine/core';
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Language } from '../../src/entry/server/contract/local-text.ts';
import { isLanguage, ownLanguage } from './own-language.ts';

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice>({ language: 'ja', choose: () => undefined });

const storageKey = 'yakusoku-language';

/** `?lang=` of the first address wins (links in mails say it), then what was chosen before, then the browser's own, then Japanese. */
const firstLanguage = (): Language => {
  const asked = new URLSearchParams(window.location.search).get('lang');
  if (isLanguage(asked)) return asked;
  const kept = window.localStorage.getItem(storageKey);
  return isLanguage(kept) ? kept : ownLanguage(window.navigator.languages);
};

export const LanguageProvider = ({ children }: { readonly children: ReactNode }) => {
  const [language, setLanguage] = useState(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
    window.localStorage.setItem(storageKey, language);
  }, [language]);
  const choice = useMemo(() => ({ language, choose: setLanguage }), [language]);
  return <LanguageContext value={choice}>{children}</LanguageContext>;
};

export const useLanguage = (): LanguageChoice => use(LanguageContext);

/** The sentences of the chosen language. Both files have one type, so that a missing sentence does not compile. */
export const useMessages = <Messages,>(messages: Readonly<Record<Language, Messages>>): Messages => messages[useLanguage().language];

/** A text that the server sent in both languages. */
export const useLocalText = (): ((text: Readonly<Record<Language, string>>) => string) => {
  const { language } = useLanguage();
  return (text) => text[language];
};

/** Several names in one line. */
export const useListed = (): ((names: readonly string[]) => string) => {
  const { language } = useLanguage();
  return (names) => names.join(language === 'ja' ? '、' : ', ');
};

export const LanguageSwitch = () => {
  const { language, choose } = useLanguage();
  return (
    <SegmentedControl
      className="no-print"
      size="sm"
      aria-label="言語 / Language"
      value={language}
      onChange={(value) => { if (isLanguage(value)) choose(value); }}
      data={[
        { value: 'ja', label: <span lang="ja">日本語</span> },
        { value: 'en', label: <span lang="en">English</span> },
      ]}
    />
  );
};
