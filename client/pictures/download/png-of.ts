/** Pixels of the PNG for each of the drawing. */
const SCALE = 2;
/** Between two looks at what is drawn. */
const LOOK_MS = 60;
/** So many looks alike are taken for the whole drawing. */
const ALIKE = 5;
const MOST_LOOKS = 80;

/**
 * A drawing as PNG.
 *
 * @throws when the browser cannot draw it
 */
export async function pngOf(svg: string, { width, height }: { width: number; height: number }): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * SCALE;
    canvas.height = height * SCALE;
    await drawWhole(image, canvas);
    return await new Promise((done, failed) => {
      canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('no PNG was made'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/**
 * A drawing that is decoded may lack its texts: a browser reads a face of the typeface only as it draws, and draws no
 * letter until it has every face that the text needs. So it is drawn again until nothing more comes.
 */
async function drawWhole(image: HTMLImageElement, canvas: HTMLCanvasElement): Promise<void> {
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  let alike = 0;
  let before: number | undefined;
  for (let look = 0; look < MOST_LOOKS && alike < ALIKE; look += 1) {
    if (look > 0) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const sum = sumOf(context.getImageData(0, 0, canvas.width, canvas.height).data);
    alike = sum === before ? alike + 1 : 0;
    before = sum;
  }
}

/** Tells drawings apart. */
function sumOf(bytes: Uint8ClampedArray): number {
  let sum = 0;
  for (const byte of bytes) sum = (sum * 31 + byte) | 0;
  return sum;
}
