import {FileAttachment} from 'observablehq:stdlib'

const source = `url("${FileAttachment('../fonts/source-sans-3.woff2').href}") format("woff2")`
document.fonts.add(new FontFace('Source Sans 3', source, {weight: '200 900', display: 'swap'}))
