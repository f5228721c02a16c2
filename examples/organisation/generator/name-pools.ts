/** Made-up combinations of common Japanese names with their kana and romaji; rare forms of kanji stand among them as they do in registers. */
export interface NamePart {
  readonly kanji: string;
  readonly kana: string;
  readonly romaji: string;
}

const parts = (lines: string): readonly [NamePart, ...NamePart[]] => {
  const all = lines.trim().split(/\s+/).map((line): NamePart => {
    const [kanji = '', kana = '', romaji = ''] = line.split('/');
    return { kanji, kana, romaji };
  });
  const [first, ...others] = all;
  if (!first) throw new Error('a pool of names is empty');
  return [first, ...others];
};

export const familyNames = parts(`
佐藤/サトウ/sato 鈴木/スズキ/suzuki 高橋/タカハシ/takahashi 田中/タナカ/tanaka 伊藤/イトウ/ito 渡辺/ワタナベ/watanabe 山本/ヤマモト/yamamoto
中村/ナカムラ/nakamura 小林/コバヤシ/kobayashi 加藤/カトウ/kato 吉田/ヨシダ/yoshida 山田/ヤマダ/yamada 佐々木/ササキ/sasaki 山口/ヤマグチ/yamaguchi
松本/マツモト/matsumoto 井上/イノウエ/inoue 木村/キムラ/kimura 林/ハヤシ/hayashi 斎藤/サイトウ/saito 清水/シミズ/shimizu 山崎/ヤマザキ/yamazaki
森/モリ/mori 池田/イケダ/ikeda 橋本/ハシモト/hashimoto 阿部/アベ/abe 石川/イシカワ/ishikawa 前田/マエダ/maeda 藤田/フジタ/fujita 小川/オガワ/ogawa
後藤/ゴトウ/goto 岡田/オカダ/okada 長谷川/ハセガワ/hasegawa 村上/ムラカミ/murakami 近藤/コンドウ/kondo 石井/イシイ/ishii 遠藤/エンドウ/endo
青木/アオキ/aoki 坂本/サカモト/sakamoto 福田/フクダ/fukuda 太田/オオタ/ota 西村/ニシムラ/nishimura 藤井/フジイ/fujii 岡本/オカモト/okamoto
金子/カネコ/kaneko 藤原/フジワラ/fujiwara 三浦/ミウラ/miura 中野/ナカノ/nakano 原田/ハラダ/harada 松田/マツダ/matsuda 竹内/タケウチ/takeuchi
髙橋/タカハシ/takahashi 髙木/タカギ/takagi 髙田/タカダ/takada 山﨑/ヤマサキ/yamasaki 神﨑/カンザキ/kanzaki 髙﨑/タカサキ/takasaki 𠮷田/ヨシダ/yoshida
𠮷川/ヨシカワ/yoshikawa 渡邊/ワタナベ/watanabe 渡邉/ワタナベ/watanabe 齋藤/サイトウ/saito 齊藤/サイトウ/saito 濵田/ハマダ/hamada 德永/トクナガ/tokunaga
冨田/トミタ/tomita 黑田/クロダ/kuroda 栁田/ヤナギダ/yanagida 嶋田/シマダ/shimada 𣘺本/ハシモト/hashimoto 辻󠄀/ツジ/tsuji 辻󠄀本/ツジモト/tsujimoto 葛󠄀城/カツラギ/katsuragi
鷗田/カモメダ/kamomeda 小鳥遊/タカナシ/takanashi 勅使河原/テシガワラ/teshigawara オニール/オニール/oneil O’Brien/オブライエン/obrien グエン/グエン/nguyen
`);

export const givenNames = {
  female: parts(`
花子/ハナコ/hanako 陽子/ヨウコ/yoko 美咲/ミサキ/misaki 葵/アオイ/aoi 結衣/ユイ/yui さくら/サクラ/sakura 真由美/マユミ/mayumi 由美子/ユミコ/yumiko
恵子/ケイコ/keiko 智子/トモコ/tomoko 裕子/ユウコ/yuko 久美子/クミコ/kumiko 愛/アイ/ai 彩/アヤ/aya 舞/マイ/mai 千尋/チヒロ/chihiro 優香/ユウカ/yuka
七海/ナナミ/nanami 莉子/リコ/riko 杏/アン/an 凜/リン/rin 詩織/シオリ/shiori ひかり/ヒカリ/hikari みのり/ミノリ/minori 瑠璃/ルリ/ruri 奈々/ナナ/nana
眞子/マコ/mako 惠/メグミ/megumi メアリー/メアリー/mary ローラ/ローラ/laura 心愛/ココア/kokoa 百合子/ユリコ/yuriko 蘭󠄀/ラン/ran`),
  male: parts(`
太郎/タロウ/taro 一郎/イチロウ/ichiro 健/ケン/ken 翔/ショウ/sho 大輔/ダイスケ/daisuke 直樹/ナオキ/naoki 拓也/タクヤ/takuya 翔太/ショウタ/shota
健太/ケンタ/kenta 達也/タツヤ/tatsuya 和也/カズヤ/kazuya 誠/マコト/makoto 隆/タカシ/takashi 浩/ヒロシ/hiroshi 修/オサム/osamu 勇気/ユウキ/yuki
蓮/レン/ren 陽翔/ハルト/haruto 湊/ミナト/minato 樹/イツキ/itsuki 悠真/ユウマ/yuma 大翔/ヒロト/hiroto 颯太/ソウタ/sota 龍之介/リュウノスケ/ryunosuke
英樹/ヒデキ/hideki 博之/ヒロユキ/hiroyuki 眞一/シンイチ/shinichi 邊/ナベ/nabe ジョン/ジョン/john 昊󠄁/ソラ/sora 瀧/タキ/taki 條/ジョウ/jo`),
} as const;
