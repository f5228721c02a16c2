/**
 * Kanji that registers and keyboards write in several forms for the same name (異体字), each line led by the form to which
 * search keys are folded. For comparing only: a stored or shown name keeps the form in which the person writes it.
 */
const groups = [
  '高髙', '崎﨑碕嵜', '斎齋斉齊', '辺邊邉', '吉𠮷', '沢澤', '浜濱濵', '広廣', '島嶋嶌', '富冨', '桜櫻', '国國', '真眞', '恵惠', '栄榮', '竜龍',
  '滝瀧', '関關', '渋澁', '塩鹽', '徳德', '増增', '曽曾', '館舘', '峰峯', '桧檜', '条條', '万萬', '寿壽', '豊豐', '礼禮', '実實', '遥遙', '槙槇',
  '柳栁', '卯夘', '穂穗', '円圓', '会會', '伝傳', '芸藝', '静靜', '鉄鐵',
  '黒黑', '与與', '亀龜', '来來', '宝寶', '内內', '温溫', '戸戶', '将將', '彦彥', '煕熙凞', '鎮鎭', '梅楳', '梶桿', '蔵藏', '薮藪', '籠篭', '鶴靏靍',
] as const;

/** From a form to the one that stands for its group. */
export const variantKanji: ReadonlyMap<string, string> = new Map(
  groups.flatMap((group) => {
    const [first = '', ...others] = [...group];
    return others.filter((form) => form !== first).map((form) => [form, first] as const);
  }),
);
