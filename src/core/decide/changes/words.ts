import type { Consent, ConsentScope } from '../../choices/choices.ts';
import type { LocalText } from '../../policy/model/local-text.ts';
import type { PolicyText } from '../../policy/model/policy.ts';
import { plainParty } from './change.ts';
import type { Change } from './change.ts';

type ConsentWords = (giver: LocalText) => LocalText;
const scopes: Readonly<Record<ConsentScope, ConsentWords>> = {
  use: ({ ja, en }) => both(`この利用目的に使うことへの${ja}の同意`, `${en} consent to this purpose`),
  provision: ({ ja, en }) => both(`この相手に渡すことへの${ja}の同意`, `${en} consent to giving it to this recipient`),
  abroad: ({ ja, en }) => both(`この国の相手に渡すことへの${ja}の同意（国・制度・相手の措置を知らせたうえで）`, `${en} consent to giving it abroad (told of the country, its system and the recipient's measures)`),
  'special-care': ({ ja, en }) => both(`配慮の要る情報を扱うことへの${ja}の同意`, `${en} consent to handling special-care information`),
  matching: ({ ja, en }) => both(`登録情報と照らし合わせることへの${ja}の同意`, `${en} consent to matching it with registered information`),
  sale: ({ ja, en }) => both(`販売・共有への${ja}の同意`, `${en} consent to sale or sharing`),
};
const givers: Readonly<Record<Consent['by'], LocalText>> = { person: { ja: '本人', en: 'the person\'s' }, guardian: { ja: '保護者', en: 'a guardian\'s' } };

const happened: Readonly<Record<Extract<Change, { kind: 'happening' }>['happening']['kind'], LocalText>> = {
  situation: { ja: '先に起きるはずの場面の記録', en: 'a record that the situation before it took place' },
  act: { ja: '本人が自分で操作した（頼んだ）という記録', en: 'a record that the person did it or asked for it' },
  wish: { ja: '本人が希望したという記録', en: 'a record of the person\'s wish' },
  applied: { ja: '本人がこの会社に応募したという記録', en: 'a record that the person applied to this company' },
  request: { ja: '本人がはっきり求めたという記録', en: 'a record of the person\'s express request' },
  given: { ja: '本人が自分から渡したという記録', en: 'a record that the person gave it' },
  'recording-announced': { ja: '通話のはじめに録音を知らせた記録', en: 'a record that the recording was announced' },
};

const both = (ja: string, en: string): LocalText => ({ ja, en });
const nameIn = (named: readonly { readonly id: string; readonly name: LocalText }[], id: string): LocalText => named.find((one) => one.id === id)?.name ?? both(id, id);

/** One change in a few plain words, after "If there were ...". `text`: the documents that answered, for the names in them. */
export const changeInWords = (change: Change, text: PolicyText): LocalText => {
  switch (change.kind) {
    case 'purpose': {
      const words = text.purposes.find(({ id }) => id === change.purpose)?.text ?? both(change.purpose, change.purpose);
      return both(`利用目的を「${words.ja}」にする`, `the purpose were "${words.en}"`);
    }
    case 'service': {
      const { ja, en } = nameIn(text.services, change.service);
      return both(`「${ja}」として使う`, `it were done for ${en}`);
    }
    case 'recipient': {
      const { ja, en } = nameIn(text.provision?.recipients ?? [], change.recipient);
      return both(`相手を「${ja}」にする`, `the recipient were "${en}"`);
    }
    case 'situation': {
      const { ja, en } = nameIn((text.provision?.recipients ?? []).flatMap(({ situations }) => situations), change.situation);
      return both(`場面が「${ja}」である`, `the situation were "${en}"`);
    }
    case 'channel': return both(`連絡の方法を変える（${change.channel}）`, `another channel were used (${change.channel})`);
    case 'asks': return both('連絡を、この利用目的への同意を求めることだけにする', 'the contact did nothing but ask for consent to this purpose');
    case 'means': return both(`渡し方を決められたものにする（${change.means}）`, `a declared means were used (${change.means})`);
    case 'needed': return both('この場面に必要な項目だと示す', 'these items were stated to be needed');
    case 'party': {
      const name = change.party.id === plainParty.id ? both('', '') : both(`（${change.party.id}）`, ` (${change.party.id})`);
      return both(`渡す相手を、台帳にある名前で示す${name.ja}`, `it were said by the name in the register to which party it goes${name.en}`);
    }
    case 'residence': return both(`住んでいる所が分かる（${change.residence}）`, `the residence were known (${change.residence})`);
    case 'country': return both(`渡す先の国が変わる（${change.country}）`, `it went to another country (${change.country})`);
    case 'shown': return both('集めるときに、いまの版のお知らせを見せた記録がある', 'the notice of the version in force had been shown at collection');
    case 'consent': {
      const { ja, en } = scopes[change.consent.to](givers[change.consent.by]);
      return both(`${ja}がある`, `there were ${en}`);
    }
    case 'happening': return both(`${happened[change.happening.kind].ja}がある`, `there were ${happened[change.happening.kind].en}`);
    case 'without-stop': return both('利用の停止が取りやめられる', 'the stop were taken back');
    case 'without-opt-out': return both('オプトアウトが取りやめられる', 'the opt-out were taken back');
    default: return change satisfies never;
  }
};
