/**
 * Content of a regex character class: ideographs, and the radicals and compatibility ideographs that replace them in text
 * copied from PDF files.
 */
export const ideographs = '\u2e80-\u2fd5\u3400-\u9fff\uf900-\ufaff';
