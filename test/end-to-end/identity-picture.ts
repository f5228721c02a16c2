import sharp from 'sharp';

/** A drawn identity document, as a photograph of one would be: text on a card, the registered domicile in the middle. */
export const identityPicture = async (name: string, birthDate: string): Promise<Buffer> =>
  sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="760">
    <rect width="1200" height="760" fill="#eef3f6"/><rect x="20" y="20" width="1160" height="720" rx="40" fill="#fff" stroke="#345" stroke-width="6"/>
    <text x="80" y="140" font-size="64">${name}</text><text x="80" y="240" font-size="48">${birthDate}</text>
    <rect x="80" y="320" width="800" height="80" fill="#ff0000"/>
    <rect x="900" y="420" width="220" height="280" fill="#889"/>
  </svg>`)).png().toBuffer();
