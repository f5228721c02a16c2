import sharp from 'sharp';

const size = { width: 1200, height: 760 } as const;
const box = { x: 80, y: 320, width: 800, height: 80 } as const;

/** Where the drawn document shows the registered domicile, in pixels and in percent of the picture: a red bar. */
export const domicile = {
  size, ...box,
  percent: { left: (box.x / size.width) * 100, top: (box.y / size.height) * 100, right: ((box.x + box.width) / size.width) * 100, bottom: ((box.y + box.height) / size.height) * 100 },
} as const;

/** A drawn identity document, as a photograph of one would be: text on a card, the registered domicile in the middle. */
export const identityPicture = async (name: string, birthDate: string): Promise<Buffer> =>
  sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">
    <rect width="1200" height="760" fill="#eef3f6"/><rect x="20" y="20" width="1160" height="720" rx="40" fill="#fff" stroke="#345" stroke-width="6"/>
    <text x="80" y="140" font-size="64">${name}</text><text x="80" y="240" font-size="48">${birthDate}</text>
    <rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="#ff0000"/>
    <rect x="900" y="420" width="220" height="280" fill="#889"/>
  </svg>`)).png().toBuffer();
