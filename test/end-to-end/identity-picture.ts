import sharp from 'sharp';

const size = { width: 1200, height: 760 } as const;
const box = { x: 80, y: 320, width: 800, height: 80 } as const;

/** Where the drawn document shows the registered domicile, in pixels and in percent of the picture: a red bar. */
export const domicile = {
  size, ...box,
  percent: { left: (box.x / size.width) * 100, top: (box.y / size.height) * 100, right: ((box.x + box.width) / size.width) * 100, bottom: ((box.y + box.height) / size.height) * 100 },
} as const;

/** Stands in the metadata of the picture, as a camera writes there who and where. */
export const plantedWords = 'the registered domicile as the camera noted it';

/** A drawn identity document, as a photograph of one would be: text on a card, the registered domicile in the middle. */
export const identityPicture = async (name: string, birthDate: string): Promise<Buffer> =>
  sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">
    <rect width="1200" height="760" fill="#eef3f6"/><rect x="20" y="20" width="1160" height="720" rx="40" fill="#fff" stroke="#345" stroke-width="6"/>
    <text x="80" y="140" font-size="64">${name}</text><text x="80" y="240" font-size="48">${birthDate}</text>
    <rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="#ff0000"/>
    <rect x="900" y="420" width="220" height="280" fill="#889"/>
  </svg>`)).withExif({ IFD0: { ImageDescription: plantedWords } }).png().toBuffer();

/**
 * What a copy of the picture shows of the domicile, whatever its size: how bright the brightest pixel of its place is (0 is
 * black, 255 white or red), and how many pixels of the whole are of its red.
 */
export const domicileIn = async (picture: Buffer): Promise<{ readonly brightest: number; readonly red: number }> => {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const [across, down] = [info.width / size.width, info.height / size.height];
  let [brightest, red] = [0, 0];
  for (let at = 0; at < info.width * info.height; at += 1) {
    const [r = 0, g = 0, b = 0] = data.subarray(at * 3, at * 3 + 3);
    const [x, y] = [(at % info.width) / across, Math.floor(at / info.width) / down];
    if (x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height) brightest = Math.max(brightest, r, g, b);
    if (r > 150 && g < 90 && b < 90) red += 1;
  }
  return { brightest, red };
};
