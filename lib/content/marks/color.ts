// Transparency of computed CSS colors and images.

/** Alpha of a computed color, in the notations that browsers serialize. */
export function alphaOf(color: string): number {
  if (color === 'transparent') return 0;
  const [, alpha, unit] =
    /^rgba\([^/]*,\s*([\d.e-]+)(%?)\)$/.exec(color) ?? /\/\s*([\d.e-]+)(%?)\s*\)$/.exec(color) ?? [];
  return alpha === undefined ? 1 : Number(alpha) / (unit ? 100 : 1);
}

/** Whether a CSS image value is absent or consists of transparent colors only. */
export function isBlankImage(image: string): boolean {
  if (!image || image === 'none') return true;
  if (/url\(|image-set|element\(|cross-fade/.test(image)) return false;
  const colors = image.match(/(?:rgba?|hsla?|hwb|(?:ok)?l(?:ab|ch)|color)\([^()]*\)|\btransparent\b/g) ?? [];
  return colors.length > 0 && colors.every((one) => alphaOf(one) === 0);
}
