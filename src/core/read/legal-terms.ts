import type { Language } from '../identifiers/language.ts';

/** A notion of privacy policies, with the words that say it in each language. */
export interface LegalTerm {
  readonly ja: string;
  readonly en: string;
  /** Words that say this and nothing else. */
  readonly surely: { readonly [In in Language]: RegExp };
  /** Words that may say it, among them those above: where one stands, the notion is not missing. */
  readonly perhaps: { readonly [In in Language]: RegExp };
}

/**
 * Notion by notion: its name in Japanese and in English; words that surely say it in each (empty: the name); words that may.
 * English words are beginnings of words, whole words with `!`. Wordings of the statutes are those of their official texts: APPI
 * (Act No. 57 of 2003) with the translation of the Japanese Law Translation Database; CCPA, section 1798.140 of the Civil Code of California
 * for its terms. Words of everyday policies are ours. A notion belongs here when a language can hardly say it without one of
 * these words; what a translator may leave out or turn round (information, customer, use, provide, confirm) does not.
 */
const table = `
情報の類型 | categories | 類型,カテゴリ | categor | 種類,区分,種別,分類,項目,各 | type,kind,class,item
国籍 | nationality | | nationalit | 市民権 | citizen,national
在留資格 | residence status | 在留資格,在留状況 | residence status,resident status,status of residence,residency status | 在留 | residence,resident,immigration,visa
ビザ | visa | ビザ,査証 | visa! | 在留資格 |
日本語能力 | ability in Japanese | 日本語能力,日本語力,日本語の能力,日本語レベル | Japanese abilit,Japanese language,Japanese profic,Japanese skill,ability in Japanese,proficiency in Japanese | 日本語,語学 | Japanese,language
ログイン情報 | log-in data | ログイン情報,ログイン認証,認証情報 | login credential,log-in credential,login data,log-in data,login information,log-in information,account log-in,credential | ログイン,パスワード,ID | login,log-in,log in!,logging in!,sign-in,sign in!,password,authenticat
適格性 | eligibility | 適格性,資格の有無 | eligib | 資格,要件,採否 | qualif,suitab,requirement
販売 | sale | 販売,売却 | sale!,sold!,sell!,sells!,selling | 売 | sales!,vend
世帯 | household | | | |
差別 | discrimination | 差別 | discriminat | 不利益,不当 | retaliat,disadvantag,prejudic,unfair
オプトアウト | opt-out | オプトアウト | opt out!,opt-out,opted out!,opting out! | 停止,しない,止,やめ,拒 | not to sell,not sell,suspen,stop,object
同意 | consent | | | 承諾,合意,了承 | agree,permission,approv,accept
要配慮個人情報 | special-care-required data | 要配慮,センシティブ,機微 | special care,special-care,sensitive | 配慮 |
匿名加工情報 | anonymised information | 匿名加工 | anonymi | 匿名 | anonymous,identif
仮名加工情報 | pseudonymised information | 仮名加工 | pseudonym | 仮名 |
統計 | statistics | 統計 | statistic | 集計 | aggregat
機械学習 | machine learning | | | 学習,AI | learning,AI!
大規模言語モデル | large language models | 大規模言語モデル,LLM | large language model,LLM! | 言語モデル,生成AI | language model,generative
推論 | inference | 推論,推知,プロファイリング | infer!,inferring,inferred,infers!,profiling | 推測,推定,推し量,推し測,分析 | deduc,predict,inference,analy
ターゲティング広告 | targeted advertising | ターゲティング | targeted,targeting | 広告 | advert,ads!
広告 | advertising | 広告 | advert | アドネットワーク | ad!,ads!,market,promot
位置情報 | location data | 位置情報 | location data,location information,geolocation | 位置 | location,position,whereabouts
業務委託 | outsourcing | 委託 | outsourc,entrust,subcontract | 委任,請負,任せ,受託,受注 | recipient,contractor,engaged,service provider,commission,processor,vendor,delegat,on behalf
共同利用 | joint use | 共同利用,共同で利用,共同して利用 | joint use,jointly use,used jointly,use jointly | 共同,共有 | joint,shar,common
外国 | foreign countries | 外国,海外,国外 | foreign,abroad!,overseas | 外的,域外,米国,国 | alien,other countr,external,outside,third countr,international,countr
訂正 | correction | 訂正 | correction,correct! | 修正,正確,正し | amend,rectif,correct,accura
消去・削除 | erasure | 消去,削除 | eras,delet | 消,抹消,破棄,廃棄 | destr,remov,dispos,eliminat
利用停止 | suspension of use | 利用停止,利用の停止 | suspension of use,suspend the use,cease using,stop using | 停止,中止,やめ,止,休止 | suspen,stop,cease,halt,discontinu
開示 | disclosure | 開示し,開示す,開示を,開示の | disclosure | 開示,公開,提供,見せ,閲覧,明らか,知ら | disclos,show,access,reveal,provide,publish
手数料 | fee | 手数料 | fee!,fees! | 料金,費用,無料,有料,課金,金額,代金 | charge,cost,free,price,paid,pay
法定代理人 | legal representative | 法定代理,親権者,保護者 | legal representative,guardian,parent! | 代理 | parental,represent
代理人 | agent | 代理人 | agent!,agents!,proxy! | 代理,代わ | representative,behalf,attorney
委任 | power of attorney | 委任 | power of attorney,powers of attorney | 代理,権限 | authori,mandate,attorney,permission
未成年 | minors | 未成年,歳未満 | under the age,years of age,minor!,minors! | 歳,年齢,子ども,児童 | child,age!,younger,under
クッキー | cookies | クッキー,cookie | cookie | |
ウェブビーコン | web beacons | ビーコン | beacon | | pixel,web bug
録音・録画 | recording | 録音,録画 | videotap,audio record,video record | 記録 | record,tape
研修 | training | 研修 | training! | 教育,訓練,周知 | train,educat,inform,teach
守秘義務 | confidentiality | 守秘,機密保持,秘密保持 | confidential | 秘密,機密 | secre
暗号化 | encryption | 暗号 | encrypt | | cipher
マイナンバー | individual number | マイナンバー,個人番号 | my number,my-number,individual number | |
遺伝 | genetic data | 遺伝,ゲノム | genetic,genom | DNA | DNA
生体情報 | biometric data | 生体,指紋,顔認証 | biometric,fingerprint,facial recognition | 顔 | face
病歴 | medical history | 病歴,既往歴 | medical history | 病,健康,医療 | medical,health,illness,sick
犯罪歴 | criminal record | 犯罪の経歴,犯罪歴,前科 | criminal record,criminal history | 犯罪,前歴 | crim,convict
人種 | race | | race! | | racial,ethnic
信条 | creed | | creed! | 宗教,思想,信仰 | relig,belief,faith
労働組合 | trade union | 労働組合 | trade union,labor union,labour union,union membership | 組合 | union
保存期間 | retention period | 保存期間,保有期間,保管期間 | retention period | 保存,保有,保管,期間,保持 | retention,retain,kept,keep,period,stor
年齢確認 | age verification | 年齢確認 | age verification,verify your age | 年齢 | age!
裁判所 | court | 裁判所 | court!,courts! | 裁判,訴訟,司法 | lawsuit,litigat,judicial
`;

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const wordsOf = (cell: string | undefined): readonly string[] => (cell ?? '').split(',').map((word) => word.trim()).filter((word) => word !== '');
const nothing = /(?!)/;
const japanese = (words: readonly string[]): RegExp => (words.length === 0 ? nothing : new RegExp(words.map(escaped).join('|'), 'i'));
const english = (words: readonly string[]): RegExp => words.length === 0 ? nothing
  : new RegExp(`\\b(?:${words.map((word) => escaped(word.replace('!', '')).replaceAll(' ', '[\\s-]+') + (word.endsWith('!') ? '\\b' : '')).join('|')})`, 'i');

/** Every notion of the table, in its order. */
export const legalTerms: readonly LegalTerm[] = table.trim().split('\n').map((row) => {
  const [ja = '', en = '', sureJa, sureEn, alsoJa, alsoEn] = row.split('|').map((cell) => cell.trim());
  const sure = { ja: wordsOf(sureJa || ja), en: wordsOf(sureEn || en) };
  return {
    ja, en, surely: { ja: japanese(sure.ja), en: english(sure.en) },
    perhaps: { ja: japanese([...sure.ja, ...wordsOf(alsoJa)]), en: english([...sure.en, ...wordsOf(alsoEn)]) },
  };
});

/** The notions that a text surely says. */
export const termsSaid = (text: string, language: Language): ReadonlySet<LegalTerm> => new Set(legalTerms.filter(({ surely }) => surely[language].test(text)));

/** The notions that a text may say: all others are missing in it. */
export const termsPossible = (text: string, language: Language): ReadonlySet<LegalTerm> => new Set(legalTerms.filter(({ perhaps }) => perhaps[language].test(text)));
