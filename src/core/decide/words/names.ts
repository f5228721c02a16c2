import type { ConsentScope, Stop } from '../../choices/choices.ts';
import { acquisitionFacts, findAcquisitionGround } from '../../law/jp/acquisition-grounds.ts';
import { findProvisionBasis, provisionFacts } from '../../law/jp/provision-bases.ts';
import type { LocalText } from '../../policy/model/local-text.ts';
import type { PolicyText } from '../../policy/model/policy.ts';
import type { CaliforniaThirdParty } from '../../policy/model/california.ts';
import type { Means } from '../../policy/model/provision.ts';
import type { ContactChannel } from '../../policy/model/purposes.ts';
import type { DataOrigin } from '../../policy/model/subjects.ts';
import type { DutyKind } from '../duties.ts';
import type { ReasonCode } from '../reasons.ts';

/** What kind of thing the `about` of a reason or duty is; others are told as they stand (a party, a country, a day). */
type Kind =
  | 'purpose' | 'class' | 'service' | 'company' | 'item' | 'role' | 'collection' | 'receipt' | 'recipient' | 'situation' | 'partner' | 'exception'
  | 'channel' | 'means' | 'scope' | 'stop' | 'basis' | 'fact' | 'third-party' | 'origin';

const kindOfReason: { readonly [C in ReasonCode]?: Kind } = {
  'unknown-service': 'service', 'unknown-company': 'company', 'another-company': 'company', 'unknown-class': 'class', 'not-of-this-origin': 'origin', 'unknown-item': 'item', 'purpose-declared': 'purpose', 'purpose-shown-at-collection': 'purpose',
  'purpose-not-declared': 'purpose', 'purpose-beyond-closed-list': 'purpose', 'purpose-of-another-class': 'class', 'item-outside-purpose': 'purpose', 'unknown-collection': 'collection',
  'not-a-purpose-of-collection': 'collection', 'another-service': 'service', 'consent-opens-purpose': 'purpose', 'purpose-kept-by-succession': 'purpose', 'purpose-not-of-succession': 'purpose', 'unknown-role': 'role', 'purpose-not-for-role': 'role', 'item-not-for-role': 'role',
  'item-not-asked-in-collection': 'collection', 'matching-not-declared': 'purpose', 'recording-not-declared': 'purpose', 'channel-not-declared': 'channel', 'contact-asks-for-consent': 'purpose', 'item-carries-no-message': 'channel', 'training-not-declared': 'purpose',
  'inference-not-declared': 'purpose', 'unknown-receipt': 'receipt', 'receipt-not-for-class': 'receipt', 'item-not-received': 'receipt', 'receipt-declared': 'receipt',
  'unlisted-recipient': 'recipient', 'unknown-situation': 'situation', 'situation-declared': 'situation', 'item-outside-situation': 'situation', 'item-hidden-in-situation': 'situation',
  'earlier-situation-missing': 'situation', 'wish-missing': 'situation', 'means-not-declared': 'means', 'provision-not-a-purpose': 'recipient', 'law-not-claimed': 'situation',
  'consent-to-provision': 'scope', 'act-of-the-person': 'situation', 'party-missing': 'recipient', 'unknown-partner': 'partner', 'item-not-for-partner': 'partner', 'sale-recipient-not-permitted': 'third-party', stopped: 'stop',
  'consent-by-no-act': 'scope', 'consent-of-a-minor': 'scope', 'consent-not-informed': 'scope', 'ground-carries': 'basis', 'ground-not-in-policy': 'exception', 'ground-not-of-exception': 'exception',
  'ground-not-for-action': 'basis', 'ground-fact-missing': 'fact', 'ground-not-for-item': 'basis',
};
const kindOfDuty: { readonly [K in DutyKind]?: Kind } = { 'record-provision': 'recipient', 'record-receipt': 'receipt', 'record-claim': 'basis', 'record-asking': 'purpose', 'show-notice': 'collection', 'ask-consent': 'scope' };

type Words<Name extends string> = { readonly [N in Name]: LocalText };

/** Channels, as the answer and the console call them. */
export const channelNames: Words<ContactChannel> = {
  email: { ja: 'メール', en: 'e-mail' }, telephone: { ja: '電話', en: 'telephone' }, post: { ja: '郵便', en: 'post' }, 'in-service': { ja: 'サービス内のお知らせ', en: 'messages in the service' },
  advertising: { ja: '広告', en: 'advertising' }, 'targeted-advertising': { ja: 'その人に合わせた広告', en: 'targeted advertising' },
};
/** Means of provision, likewise. */
export const meansNames: Words<Means> = {
  'encrypted-web': { ja: '暗号化したウェブ', en: 'encrypted web system' }, 'on-site-display': { ja: '画面での表示', en: 'display on a site' }, email: { ja: 'メール', en: 'e-mail' },
  electronic: { ja: '電子データ', en: 'electronic data' }, fax: { ja: 'ファクス', en: 'fax' }, oral: { ja: '口頭', en: 'spoken' }, document: { ja: '書面', en: 'paper' }, media: { ja: '記録媒体', en: 'storage media' },
};
/** What a consent is to: stands in ja before に同意, in en after "consents". */
export const consentScopeNames: Words<ConsentScope> = {
  use: { ja: '利用目的に使うこと', en: 'to the use' }, provision: { ja: '相手に渡すこと', en: 'to the provision' }, abroad: { ja: '外国の相手に渡すこと', en: 'to provision abroad' },
  'special-care': { ja: 'とくに気をつける情報を扱うこと', en: 'to the handling of information that needs special care' }, matching: { ja: '登録情報と照らし合わせること', en: 'to matching with registered information' },
  sale: { ja: '売ること・共有すること', en: 'to sale or sharing' },
};
const stops: Words<Stop['what']['kind']> = {
  item: { ja: 'この項目', en: 'this item' }, purpose: { ja: 'この利用目的', en: 'this purpose' }, provision: { ja: 'ほかへ渡すこと', en: 'provision to others' }, all: { ja: 'すべて', en: 'everything' },
};
export const thirdPartyNames: Words<CaliforniaThirdParty> = {
  'group-companies': { ja: 'グループ会社', en: 'group companies' }, 'ad-networks': { ja: '広告ネットワーク', en: 'advertising networks' }, 'analytics-providers': { ja: '分析サービスの会社', en: 'analytics providers' },
};
const origins: Words<DataOrigin> = {
  person: { ja: '本人', en: 'the person' }, received: { ja: 'ほかの人や会社', en: 'others' }, entrusted: { ja: '受託した業務', en: 'entrusted work' }, public: { ja: '公開された情報', en: 'public sources' },
};
/** Facts that no basis of provision or acquisition lists: of exceptions and of California (rule 71). */
const otherFacts = {
  'written-basis': { ja: '求めの根拠が書面で示されている', en: 'the ground of the request is shown in writing' }, proportion: { ja: '必要な範囲にとどまる', en: 'it goes no further than needed' },
} as const satisfies Readonly<Record<string, LocalText>>;
const facts: Readonly<Record<string, LocalText>> = { ...acquisitionFacts, ...provisionFacts, ...otherFacts };

interface Named { readonly id: string; readonly name: LocalText }
const inList = (list: readonly Named[] | undefined, id: string): LocalText | undefined => list?.find((one) => one.id === id)?.name;
const inTable = (table: Readonly<Record<string, LocalText>>, key: string): LocalText | undefined => (Object.hasOwn(table, key) ? table[key] : undefined);

/** How each kind is called: by the documents that answered, by the law, or by us. */
const lookUp: { readonly [K in Kind]: (id: string, text: PolicyText | undefined) => LocalText | undefined } = {
  purpose: (id, text) => text?.purposes.find((one) => one.id === id)?.text,
  class: (id, text) => inList(text?.classes, id), service: (id, text) => inList(text?.services, id), company: (id, text) => inList(text?.companies, id), item: (id, text) => inList(text?.items, id),
  role: (id, text) => inList(text?.roles, id), collection: (id, text) => inList(text?.collections, id), receipt: (id, text) => text?.receipts.find((one) => one.id === id)?.from,
  recipient: (id, text) => inList(text?.provision?.recipients, id), situation: (id, text) => inList(text?.provision?.recipients.flatMap(({ situations }) => situations), id),
  partner: (id, text) => inList(text?.entrustment?.partners, id), exception: (id, text) => text?.provision?.exceptions.find((one) => one.id === id)?.text,
  channel: (id) => inTable(channelNames, id), means: (id) => inTable(meansNames, id), scope: (id) => inTable(consentScopeNames, id), stop: (id) => inTable(stops, id), 'third-party': (id) => inTable(thirdPartyNames, id),
  basis: (id) => findProvisionBasis(id)?.name ?? findAcquisitionGround(id)?.name, fact: (id) => inTable(facts, id), origin: (id) => inTable(origins, id),
};

const named = (kind: Kind | undefined, about: string | undefined, text: PolicyText | undefined): LocalText => {
  const plain = about ?? '';
  return (kind && about !== undefined ? lookUp[kind](about, text) : undefined) ?? { ja: plain, en: plain };
};

/** What a reason is about, in words; empty where it names nothing. */
export const nameInReason = (code: ReasonCode, about: string | undefined, text: PolicyText | undefined): LocalText => named(kindOfReason[code], about, text);
export const nameInDuty = (duty: DutyKind, about: string | undefined, text: PolicyText | undefined): LocalText => named(kindOfDuty[duty], about, text);
