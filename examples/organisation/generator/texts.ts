import type { Random } from './random.ts';

const sentences = [
  'はじめまして、よろしくお願いいたします。', '前職では法人営業を五年ほど担当しておりました。', '面接の日程を来週の火曜日に変更できますでしょうか。',
  'ポートフォリオを添付しましたので、ご確認ください。', '勤務地は東京か大阪を希望しています。', '資格の取得に向けて勉強しています📚。', '返信が遅くなり申し訳ございません🙇。',
  'リモート勤務は週に何日まで可能でしょうか。', '夜勤のある職場でも問題ありません。', 'TypeScriptとPostgreSQLを使ったことがあります。', '窓側の席をお願いできますか。',
  'アレルギー（えび・かに）があります。', '車いすで伺います♿。', 'エラーの再現手順は次のとおりです。', 'バージョンを上げたら動くようになりました🎉。', 'それは仕様だと思います。',
  'ドキュメントのこの節が参考になります。', '子どもの発熱のため、本日は欠席いたします。', '受付の方がとても親切でした。', '次回もまた利用したいと思います😊。', '駐車場はありますか。',
  'The quick answer is no, but there is a workaround.', 'ありがとうございました。', '承知いたしました。', '年収は現在と同程度を希望します。',
] as const;

/** Texts that break what is careless: escapes of COPY, JSON, CSV and HTML, formula cells, directions, separators, joined emoji. */
export const awkwardTexts = [
  'タブ\tと改行\nと復帰\r\nと"引用符"と\'一重\'と\\円記号\\', '\\N', '\\.', 'a\\.\nb', '\\n は改行ではない \\t', '=HYPERLINK("http://example.com","x")', '+81-3-0000-0000',
  '@SUM(1+1)*cmd', '<script>alert("x")</script> & <b>太字</b>', `'; drop table member; --`, '$1 ${x} {{y}} %s %00', '👨‍👩‍👧‍👦 と 👩🏽‍💻 と 🇯🇵', '\u202Eabc\u202C 逆向き', '\u2028段落\u2029',
  'が か\u3099 ｶﾞ Å Å', '葛󠄀 葛󠄁 辻󠄀 辻󠄁 﨑 髙 𠮷 𩸽 𪚲', '　全角空白　で囲む　', '\u0001\u0002\u001F制御\u007F', '{"row":{"a":1}}', '[]', 'null', '"', ',', '\uFEFFBOM', '\u0085',
] as const;

/** One to four sentences; now and then an awkward one, rarely a very long one. */
export const textFor = (random: Random): string => {
  if (random.chance(0.02)) return random.pick(awkwardTexts);
  if (random.chance(0.001)) return Array.from({ length: 400 }, (_, at) => `${at + 1}. ${random.pick(sentences)}`).join('\n');
  let text = random.pick(sentences);
  for (let more = random.below(4); more > 0; more -= 1) text += random.chance(0.3) ? `\n${random.pick(sentences)}` : random.pick(sentences);
  return text;
};

export const shortTextFor = (random: Random): string => (random.chance(0.01) ? random.pick(awkwardTexts) : random.pick(sentences));
