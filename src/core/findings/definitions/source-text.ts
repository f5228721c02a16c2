import { define } from '../define.ts';
import type { Expectation, Found } from '../parameters.ts';
import { en, ja } from '../parameter-words.ts';

/** What can be wrong with a text before anybody asks what it means. */
export const sourceText = {
  /** The text is not YAML at this place; `message` is the YAML reader's own, in English. */
  'yaml-syntax': define<{ readonly message: string }>({
    severity: 'error',
    ja: { says: ({ message }) => `YAML として読めません: ${message}`, advice: 'この行のインデントと記号（: - " { }）を直してください' },
    en: { says: ({ message }) => `this is not YAML: ${message}`, advice: 'mend the indentation and the signs (: - " { }) of this line' },
  }),
  /** YAML that these files do not use: aliases (also against "billion laughs"), keys that are no text, very deep nesting. */
  'yaml-feature': define<{ readonly feature: 'alias' | 'key' | 'nesting' }>({
    severity: 'error',
    ja: { says: ({ feature }) => `${ja.features[feature]}は、このファイルでは使えません`, advice: '別名を使わず、同じ内容を書いてください。入れ子は浅くしてください' },
    en: { says: ({ feature }) => `${en.features[feature]} not used in these files`, advice: 'write the content out instead, and nest less deeply' },
  }),
  'not-utf8': define({
    severity: 'error',
    ja: { says: () => 'UTF-8 として読めません', advice: 'エディタで文字コードを UTF-8 にして保存し直してください' },
    en: { says: () => 'this is not UTF-8', advice: 'save the file as UTF-8 in your editor' },
  }),
  'too-large': define<{ readonly characters: number; readonly most: number }>({
    severity: 'error',
    ja: { says: ({ characters, most }) => `${characters} 文字あります。上限は ${most} 文字です`, advice: '1 つの版を 1 つのファイルに書き、別のものは分けてください' },
    en: { says: ({ characters, most }) => `${characters} characters, at most ${most} are read`, advice: 'write one version in one file, and the rest in others' },
  }),
  'duplicate-key': define<{ readonly key: string }>({
    severity: 'error',
    ja: { says: ({ key }) => `キー \`${key}\` が 2 回あります`, advice: '片方を消すか、名前を変えてください' },
    en: { says: ({ key }) => `key \`${key}\` occurs twice`, advice: 'remove one of the two, or rename it' },
  }),
  'unknown-key': define<{ readonly key: string; readonly known: readonly string[] }>({
    severity: 'error',
    ja: { says: ({ key, known }) => `キー \`${key}\` は知られていません${ja.among(known)}`, advice: '綴りを直すか、この行を消してください' },
    en: { says: ({ key, known }) => `key \`${key}\` is not known${en.among(known)}`, advice: 'mend the spelling, or remove the line' },
  }),
  'missing-key': define<{ readonly key: string }>({
    severity: 'error',
    ja: { says: ({ key }) => `キー \`${key}\` がありません`, advice: 'このキーと値を書き足してください' },
    en: { says: ({ key }) => `key \`${key}\` is missing`, advice: 'add the key with its value' },
  }),
  'wrong-value': define<{ readonly key: string; readonly expected: Expectation; readonly found: Found }>({
    severity: 'error',
    ja: { says: ({ key, expected, found: what }) => `\`${key}\` には${ja.expectation(expected)}が必要ですが、${ja.found(what)}があります`, advice: '示した形の値に直してください' },
    en: { says: ({ key, expected, found: what }) => `\`${key}\` needs ${en.expectation(expected)}, found ${en.found(what)}`, advice: 'write a value of the form that is asked for' },
  }),
  /** A text that people read exists in one language only. */
  'missing-translation': define<{ readonly key: string; readonly language: 'ja' | 'en' }>({
    severity: 'error',
    ja: { says: ({ key, language }) => `\`${key}\` の${language === 'ja' ? '日本語' : '英語'}（${language}）の文がありません`, advice: '両方の言語で書いてください' },
    en: { says: ({ key, language }) => `\`${key}\` has no ${language === 'ja' ? 'Japanese' : 'English'} text (${language})`, advice: 'write it in both languages' },
  }),
  'no-file': define<{ readonly path: string }>({
    severity: 'error',
    ja: { says: ({ path }) => `\`${path}\` に読めるファイルがありません`, advice: '場所と、読む権限を確かめてください' },
    en: { says: ({ path }) => `no file to read at \`${path}\``, advice: 'check the path and your right to read it' },
  }),
};
