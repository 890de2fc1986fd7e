"""Who is moved, against who could be: the only stage that reads protected attributes, and nothing reads it back.

It reports and corrects nothing: no other stage imports from here (an import contract holds it to that).
"""
