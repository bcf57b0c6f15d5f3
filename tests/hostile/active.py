"""Hostile texts that would do something: code with a canary, and what AWS's HTML can hide."""

from __future__ import annotations

CANARY = "SHAPEWRIGHT_CANARY"
_SING = f'__import__("os").environ.__setitem__("{CANARY}", "1")'

CODE = (
    f'"""\n{_SING}\n"""',
    f"'''\n{_SING}\n'''",
    f'\\"""\n{_SING}\n"""',
    f'")\n{_SING}\n("',
    f'" + str({_SING}) + "',
    f"' + str({_SING}) + '",
    f"{{{_SING}}}",
    f"{{{{ {_SING} }}}}",
    f"\\\n{_SING}\n#",
    f"\r{_SING}\r#",
    f"]\n{_SING}\nx = [",
    f'\\\\" + str({_SING}) #',
    f"# -*- coding: utf-7 -*-\n+AAo-{_SING}",
    f"\N{RIGHT DOUBLE QUOTATION MARK}\N{FULLWIDTH QUOTATION MARK}{_SING}",
)

MARKUP = (
    '<a href="javascript:alert(1)">x</a>',
    "<a href='JaVaScRiPt&#58;alert(1)'>x</a>",
    '<a href=" java\nscript:alert(1)">x</a>',
    '<a href="data:text/html,x">x</a> <a href="file:///etc/passwd">y</a>',
    '<a href="https://example.com/>`_ .. raw:: html">x</a>',
    '<a href="https://example.com/)[x](javascript:alert(1))">x</a>',
    '<a href="https://example.com/\'&quot;>">](javascript:alert(1))</a>',
    '<a name="x" onclick="alert(1)">x</a>',
    "<code>``.. raw:: html</code>",
    "</p></li></ul></div>.. raw:: html\n\n   <script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#46;&#46; include:: /etc/passwd",
    "<p>.. csv-table:: x\n   :file: /etc/passwd</p>",
    ".. |x| image:: data:image/svg+xml,x\n\n|x|",
    ".. _x: javascript:alert(1)\n\nx_",
    "__ javascript:alert(1)\n\n`x`__",
    "[x]: javascript:alert(1)\n\n[x]",
    "javascript:alert(1) vbscript:x file:///etc/passwd data:text/html,x",
    "<!-- <script>alert(1)</script> --><?php x ?><![CDATA[<script>]]>",
    "<svg/onload=alert(1)><iframe src=javascript:alert(1)><style>x</style>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<details open ontoggle=alert(1)>\n\n<math><mtext>",
    ".. raw:: html\r   <script>alert(1)</script>",
    ".. role:: raw-html(raw)\n   :format: html\n\n:raw-html:`<script>alert(1)</script>`",
    ":download:`x </etc/passwd>` :doc:`x </etc/passwd>` :math:`x`",
    ".. math:: x\n\n.. code:: python\n\n   x",
    "x\n=\n\ny\n-",
    "`" * 300,
    "*" * 300,
    "|" * 300,
    "<" * 300,
    "&" * 300,
    "[" * 300,
    "<ul><li>" * 60,
    "<b><i><code><a href='https://example.com/'>" * 40,
)
