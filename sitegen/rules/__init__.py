"""What is wrong with a briefing: a module for each family of rules.

A rule is declared beside the function that finds it. Every module here is found by itself.
"""
