import {toHtmlText} from './html-text.js'

/** Its own, since the page may be shown at any address: it can load nothing by a relative one. */
const STYLE = `
  :root{color-scheme:light dark}
  body{max-width:36rem;margin:12vh auto;padding:0 1.25rem;font:17px/1.5 system-ui,"Segoe UI",Roboto,sans-serif}
  h1{font-size:2rem;line-height:1.2}
  h1 a{color:inherit;text-decoration:none}
  body{background:Canvas;color:CanvasText}
  p a{color:LinkText}
`

/** Finds the nearest folder above that has the main page, and makes the link lead there. */
const SCRIPT = `{
  const link = document.querySelector('main p a')
  const find = async (folder) => {
    const home = new URL('index.html', folder)
    const answer = await fetch(home, {method: 'HEAD'}).catch(() => undefined)
    if (answer?.ok) link.href = home.href
    else if (folder.pathname !== '/') await find(new URL('..', folder))
  }
  if (link !== null) find(new URL('.', location.href))
}`

/**
 * The page of what was not found. A server shows it in the place of any address of the site, however deep: so it is one file, and
 * its link leads to the site's address or, where nobody says that, is found out. `html` is the page as Framework makes it.
 */
export function toNotFoundPage(html: string, address: string | null): string {
  const [, title = ''] = /<title>(.*?)<\/title>/.exec(html) ?? []
  const [, content = ''] = /<main\b[^>]*>([\s\S]*?)<\/main>/.exec(html) ?? []
  const main = content.replace(
    /(<p>[\s\S]*?href=")[^"]*/,
    (_, before) => `${before}${toHtmlText(address ?? '/')}`,
  )
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>${main}</main>
${address === null ? `<script>${SCRIPT}</script>\n` : ''}</body>
</html>
`
}
