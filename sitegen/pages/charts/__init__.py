"""Pictures: pure functions from plain data to inline SVG.

Colours, widths of lines and sizes of letters are given by classes, so that a style sheet can change them. No picture
holds a link: each has a table behind it, and the table has the links (`sitegen/pages/pictures.py`).
"""
