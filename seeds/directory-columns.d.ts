/** Made by scripts/directory-columns.ts. */
declare module 'virtual:directory-columns' {
  const columns: string;
  export default columns;
}
