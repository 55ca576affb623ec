/** A rectangle in viewport pixels. */
export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
