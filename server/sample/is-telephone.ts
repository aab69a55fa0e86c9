/** An area code in parentheses may come first, and there is a digit somewhere. */
const TELEPHONE = /^(?=\D*\d)[+*#(\d][\d\s().*#/-]{1,59}$/;

/** Whether a text can be dialled: digits and what people write between them. */
export function isTelephone(text: string): boolean {
  return TELEPHONE.test(text);
}
