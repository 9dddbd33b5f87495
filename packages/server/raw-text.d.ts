/** A text file as a module: the bundler puts its content into the bundle. */
declare module "*?raw" {
  const text: string;
  export default text;
}
