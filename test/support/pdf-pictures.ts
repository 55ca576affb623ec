// Pictures of 8 × 8 dark pixels, encoded as PDFs of scanned and of new documents have them.
const bytesOf = (hex: string): string =>
  Array.from(hex.matchAll(/../g), ([byte]) => String.fromCharCode(Number.parseInt(byte, 16))).join('');

/** Entries of the picture's dictionary, and its data as single bytes. */
export interface PdfPicture {
  entries: string;
  data: string;
}

const size = '/Width 8 /Height 8 /ColorSpace /DeviceGray';

export const jpeg2000: PdfPicture = {
  entries: `${size} /BitsPerComponent 8 /Filter /JPXDecode`,
  data: bytesOf(
    'ff4fff510029000000000008000000080000000000000000000000080000000800000000000000000001070101ff52000c00000001000004040001ff5c00044040ff640025000143726561746564206279204f70656e4a5045472076657273696f6e20322e352e30ff90000a0000000000230001ff93cfb448115054affda1880000001848459840c2425fffd9',
  ),
};

/** A page of 8 × 8 pixels, and on it one region in the code of fax machines. */
export const jbig2: PdfPicture = {
  entries: `${size} /BitsPerComponent 1 /Filter /JBIG2Decode`,
  data: bytesOf(
    '000000003000010000001300000008000000080000000000000000000000000000012600010000001900000008000000080000000000000000000126a2fffe002002',
  ),
};
