import type { Unpublished, UnpublishedRule } from '../../../core/decide/published-purpose.ts';
import type { Language } from '../../../core/identifiers/language.ts';
import type { LocalText } from '../../../core/policy/model/local-text.ts';

/** Names of the policy are the caller's to mend; so many are told, the rest shows when these are mended. */
const fieldsMax = 20;

const words = {
  'no-policy-in-force': { ja: '効力のあるポリシーがまだありません。先に公表してください', en: 'no policy is in force yet: publish one first' },
  'unknown-service': { ja: 'どの効力のあるポリシーにもないサービスです。ポリシーのサービスの名前を送るか、先に公表してください', en: 'no policy in force names this service: send the name of one that it does, or publish it first' },
  'service-needed': { ja: 'どのポリシーのものかわかりません。service を送ってください', en: 'it cannot be told which policy this is under: send service' },
  'unknown-class': { ja: 'このサービスのポリシーにない区分です。ポリシーにある区分を送るか、目的とともに先に公表してください', en: 'the policy of this service has no such class: send one that it has, or publish it with its purposes first' },
  'not-of-this-origin': { ja: 'この区分のデータは、そこから得るとは公表していません。区分か origin を直すか、先に公表してください', en: 'it is not published that data of this class comes from there: send the right class or origin, or publish it first' },
  'unknown-collection': { ja: 'このサービスのポリシーにない集め方です。ポリシーにあるものを送るか、collection を省くか、先に公表してください', en: 'the policy of this service has no such way of collection: send one that it has, leave it out, or publish it first' },
  'unknown-item': { ja: 'このサービスのポリシーにない項目です。ポリシーにある項目を送るか、目的とともに先に公表してください', en: 'the policy of this service has no such item: send one that it has, or publish it with its purposes first' },
  'item-of-another-class': { ja: 'この区分の方について持つと公表していない項目です。区分を直すか、先に公表してください', en: 'it is not published that this item is held of this class: send the right class, or publish it first' },
  'no-purpose': { ja: '公表された利用目的がありません。目的を加えた版を先に公表してください', en: 'no published purpose uses it: publish a version with a purpose for it first' },
} as const satisfies Readonly<Record<UnpublishedRule, LocalText>>;

export const unpublishedFields = (unpublished: readonly Unpublished[], language: Language): { path: string; rule: string; says: string }[] =>
  unpublished.slice(0, fieldsMax).map(({ where, place, rule }) => ({ path: place === undefined ? where : `${where}.${place}`, rule, says: words[rule][language] }));
