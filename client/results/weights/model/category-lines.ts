/** Categories by their conditions, a line each: `18-29: {age} < 30`. */
export function linesOfCategories(categories: Readonly<Record<string, string>>): string {
  return Object.entries(categories)
    .map(([category, condition]) => `${category}: ${condition}`)
    .join('\n');
}

/** The categories in some lines; wrong where a line lacks one of its two parts, or a category stands twice. */
export function categoriesIn(lines: string): { categories: Record<string, string>; isWrong: boolean } {
  const categories: Record<string, string> = {};
  let isWrong = false;
  for (const line of lines.split('\n')) {
    if (line.trim() === '') continue;
    const colon = line.indexOf(':');
    const category = line.slice(0, Math.max(0, colon)).trim();
    const condition = line.slice(colon + 1).trim();
    if (category === '' || condition === '' || Object.hasOwn(categories, category)) isWrong = true;
    categories[category] = condition;
  }
  return { categories, isWrong: isWrong || Object.keys(categories).length === 0 };
}
