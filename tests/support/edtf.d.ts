// The package that judges our reader of dates brings no types; this is what the tests use of it.
declare module "edtf" {
  /** Milliseconds since 1970 of the first and last moment that the text may mean. Throws when it cannot be read. */
  function edtf(text: string): { readonly min: number; readonly max: number };
  export = edtf;
}
