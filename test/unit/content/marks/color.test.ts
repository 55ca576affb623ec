import { describe, expect, it } from 'vitest';
import { alphaOf, isBlankImage } from '../../../../lib/content/marks/color.ts';

describe('alphaOf', () => {
  it.each([
    ['transparent', 0],
    ['rgba(0, 0, 0, 0)', 0],
    ['rgba(1, 2, 3, 0.25)', 0.25],
    ['rgb(1 2 3 / 25%)', 0.25],
    ['color(srgb 0.1 0.2 0.3 / 0.5)', 0.5],
    ['oklch(0.5 0.1 20 / 0)', 0],
    ['rgb(0, 0, 0)', 1],
    ['color(srgb 0 0 0)', 1],
  ])('returns the alpha of %s', (color, alpha) => {
    expect(alphaOf(color)).toBe(alpha);
  });
});

describe('isBlankImage', () => {
  it.each([
    '',
    'none',
    'linear-gradient(rgba(0, 0, 0, 0), rgba(0, 0, 0, 0))',
    'radial-gradient(transparent, transparent)',
  ])('is true for "%s"', (image) => {
    expect(isBlankImage(image)).toBe(true);
  });

  it.each([
    'linear-gradient(rgba(0, 0, 0, 0), rgb(255, 255, 255))',
    'linear-gradient(red, blue)',
    'url("a.png")',
    'linear-gradient(rgba(0, 0, 0, 0), rgba(0, 0, 0, 0)), url("a.png")',
    'image-set(url("a.png") 1dppx)',
  ])('is false for "%s"', (image) => {
    expect(isBlankImage(image)).toBe(false);
  });
});
