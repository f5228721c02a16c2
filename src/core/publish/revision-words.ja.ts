import { say } from './content.ts';
import type { RevisionWords } from './revision-words.ts';

/** 改訂のお知らせの日本語の文言。 */
export const ja: RevisionWords = {
  title: (policy) => `「${policy}」の改訂のお知らせ`,
  head: { revised: '改訂日', before: '改訂前の版', reason: '改訂理由' },
  noReason: '示されていません',
  places: '改訂箇所', beyond: '本文のほかに変わること', nothing: '本文に変わったところはありません。', handling: '変更の取り扱い', within: ' ＞ ',
  clause: { added: 'この項目を加えました。', removed: 'この項目を削りました。', moved: 'この項目の位置を変えました。', inOtherLanguage: '英語の文面だけを改めました。' },
  heading: (before, after) => say`見出しを「${before}」から「${after}」に改めました。`,
  added: (what) => say`「${what}」を加えました。`, removed: (what) => say`「${what}」を削りました。`, changed: (before, after) => say`「${before}」を「${after}」に改めました。`,
  labelled: (label, rest) => say`${label}: ${rest}`,
  change: (name, verb) => `${name}を${verb}。`,
  takes: {
    notice: '次の変更は、このお知らせによって行います。', 'prior-notice': '次の変更は、前もってこのお知らせをしてから行います。',
    consent: '次の変更は、すでにお預かりしている情報については、ご本人の同意をいただいてから行います。同意をいただくまで、新しい取り扱いはしません。',
    'not-in-principle': '次の変更は、すでにお預かりしている情報には及びません。ご本人の同意、単なる名称の変更、事業の承継の場合に限って及びます。',
  },
  byUse: 'このお知らせのあともサービスを使われた場合は、お知らせだけで行う変更に同意されたものとして取り扱います。', neverByUse: '法令がご本人の同意を求める変更については、別に同意をいただきます。',
  banner: {
    heading: (policy, day) => say`「${policy}」は、${day}の版に変わりました`,
    waits: 'ご本人の同意が要る取り扱いは、同意をいただくまで行いません。', link: '変わったところを見る',
  },
  lead: (before, after) => say`${before}の版から${after}の版への変更です。`,
};
