import { define } from '../define.ts';
import type { Expectation, Found, SizeUnit, SyntaxIssue, YamlFeature } from '../parameters.ts';
import { en, ja } from '../parameter-words.ts';

/** What can be wrong with a text before anybody asks what it means. */
export const sourceText = {
  /** The text is not YAML at this place; `message` is the YAML reader's own, in English. */
  'yaml-syntax': define<{ readonly issue: SyntaxIssue; readonly message: string }>({
    severity: 'error',
    ja: { says: ({ issue }) => `YAML として読めません: ${ja.syntax[issue].says}`, advice: ({ issue }) => ja.syntax[issue].advice },
    en: { says: ({ issue }) => `this is not YAML: ${en.syntax[issue].says}`, advice: ({ issue }) => en.syntax[issue].advice },
  }),
  /** YAML that these files do not use: aliases (also against "billion laughs"), tags, directives, keys that are no text, very deep nesting. */
  'yaml-feature': define<{ readonly feature: YamlFeature }>({
    severity: 'error',
    ja: { says: ({ feature }) => `${ja.features[feature].says}は、このファイルでは使えません`, advice: ({ feature }) => ja.features[feature].advice },
    en: { says: ({ feature }) => `${en.features[feature].says} not used in these files`, advice: ({ feature }) => en.features[feature].advice },
  }),
  /** YAML does not indent by tabs: how wide one is differs from editor to editor. */
  'tab-indentation': define({
    severity: 'error',
    ja: { says: () => '行の始めにタブがあります。インデントには空白を使います', advice: 'タブを半角の空白 2 つずつに置き換えてください' },
    en: { says: () => 'this line starts with a tab, and indentation is made of spaces', advice: 'replace each tab by two spaces' },
  }),
  'several-documents': define({
    severity: 'error',
    ja: { says: () => 'ここから 2 つ目の文書が始まっています（---）。1 つのファイルには 1 つだけ書けます', advice: '--- の行を消すか、ファイルを分けてください' },
    en: { says: () => 'a second document starts here (---): a file holds one', advice: 'remove the line ---, or split the file' },
  }),
  /** A character that an editor may not show, or may show as something else; `character` as `U+0007`. */
  'control-character': define<{ readonly character: string }>({
    severity: 'error',
    ja: { says: ({ character }) => `見えない文字 ${character} があります`, advice: 'その文字を消してください' },
    en: { says: ({ character }) => `there is a character that cannot be seen, ${character}`, advice: 'remove it' },
  }),
  'not-utf8': define({
    severity: 'error',
    ja: { says: () => 'UTF-8 として読めません', advice: 'エディタで文字コードを UTF-8 にして保存し直してください' },
    en: { says: () => 'this is not UTF-8', advice: 'save the file as UTF-8 in your editor' },
  }),
  'too-large': define<{ readonly size: number; readonly most: number; readonly unit: SizeUnit }>({
    severity: 'error',
    ja: { says: ({ size, most, unit }) => `${size} ${ja.units[unit]}以上あります。読めるのは ${most} ${ja.units[unit]}までです`, advice: '1 つの版を 1 つのファイルに書き、別のものは分けてください' },
    en: { says: ({ size, most, unit }) => `${size} ${en.units[unit]} or more, at most ${most} are read`, advice: 'write one version in one file, and the rest in others' },
  }),
  /** The first ones are shown: with hundreds, most of them follow from another. */
  'more-findings': define<{ readonly more: number }>({
    severity: 'error',
    ja: { says: ({ more }) => `ほかに ${more} 件あります`, advice: 'ここまでを直してから、もう一度確かめてください' },
    en: { says: ({ more }) => `${more} more follow`, advice: 'mend those up to here, and check again' },
  }),
  'duplicate-key': define<{ readonly key: string }>({
    severity: 'error',
    ja: { says: ({ key }) => `キー \`${key}\` が 2 回あります`, advice: '片方を消すか、名前を変えてください' },
    en: { says: ({ key }) => `key \`${key}\` occurs twice`, advice: 'remove one of the two, or rename it' },
  }),
  'unknown-key': define<{ readonly key: string; readonly known: readonly string[] }>({
    severity: 'error',
    ja: { says: ({ key, known }) => `キー \`${key}\` は知られていません${ja.among(known, key)}`, advice: '綴りを直すか、この行を消してください' },
    en: { says: ({ key, known }) => `key \`${key}\` is not known${en.among(known, key)}`, advice: 'mend the spelling, or remove the line' },
  }),
  'missing-key': define<{ readonly key: string }>({
    severity: 'error',
    ja: { says: ({ key }) => `キー \`${key}\` がありません`, advice: 'このキーと値を書き足してください' },
    en: { says: ({ key }) => `key \`${key}\` is missing`, advice: 'add the key with its value' },
  }),
  'wrong-value': define<{ readonly key: string; readonly expected: Expectation; readonly found: Found }>({
    severity: 'error',
    ja: { says: ({ key, expected, found: what }) => `\`${key}\` には${ja.expectation(expected)}が必要ですが、${ja.found(what)}があります${ja.meant(expected, what)}`, advice: '示した形の値に直してください' },
    en: { says: ({ key, expected, found: what }) => `\`${key}\` needs ${en.expectation(expected)}, found ${en.found(what)}${en.meant(expected, what)}`, advice: 'write a value of the form that is asked for' },
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
