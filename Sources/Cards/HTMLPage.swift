/// A page to print that needs nothing beside it: no script, no font, no picture from elsewhere, and no word to where its links lead.
package struct HTMLPage {
    private let title: String
    private let style: String
    private let body: String

    /// `title`: a text. `style` and `body`: as they stand in the page.
    package init(title: String, style: String, body: String) {
        self.title = title
        self.style = style
        self.body = body
    }

    package var html: String {
        """
        <!DOCTYPE html>
        <html lang="vi">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <meta name="referrer" content="no-referrer">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>\(HTML.text(title))</title>
        <style>
        \(style)
        </style>
        </head>
        <body>
        \(body)</body>
        </html>

        """
    }
}
