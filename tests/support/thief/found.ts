/**
 * Which of the texts stand in bytes: as they are, in UTF-16, in hexadecimal or in base64, at whatever place of its
 * groups of three bytes.
 */
export function found(texts: readonly string[], readings: readonly Buffer[]): string[] {
  return texts.filter((text) => {
    const forms = formsOf(text);
    return readings.some((bytes) => forms.some((form) => bytes.includes(form)));
  });
}

function formsOf(text: string): Buffer[] {
  const plain = Buffer.from(text);
  const base64 = [0, 1, 2].map((before) => {
    const coded = Buffer.concat([Buffer.alloc(before), plain]).toString('base64');
    // The first and the last group depend on what stands beside the text.
    return Buffer.from(coded.slice(before === 0 ? 0 : 4, -4));
  });
  return [plain, Buffer.from(text, 'utf16le'), Buffer.from(plain.toString('hex')), ...base64];
}
