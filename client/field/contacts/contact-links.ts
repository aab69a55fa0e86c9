/** Opens an address in whatever the tablet has for maps (RFC 5870). */
export function mapAddress(address: string): string {
  return `geo:0,0?q=${encodeURIComponent(address)}`;
}

/** Calls a number (RFC 3966): its digits, and the sign of a country code. */
export function phoneAddress(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`;
}
