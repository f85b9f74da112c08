import {FileAttachment} from 'observablehq:stdlib'

/** Where the site's typeface is. */
export const FONT_HREF = FileAttachment('../fonts/source-sans-3.woff2').href

document.fonts.add(
  new FontFace('Source Sans 3', `url("${FONT_HREF}") format("woff2")`, {weight: '200 900', display: 'swap'}),
)
