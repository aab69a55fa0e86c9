/** Pixels of the PNG for each of the drawing. */
const SCALE = 2;

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
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, failed) => {
      canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('no PNG was made'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
