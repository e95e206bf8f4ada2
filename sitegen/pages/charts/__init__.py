"""Pictures: pure functions from plain data to inline SVG.

Colours, widths of lines and sizes of letters are given by classes, so that a style sheet can change them. No picture
holds a link: a strip has its row of words beside it, any other picture a table behind it, and these have the links.
"""
