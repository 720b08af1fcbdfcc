;;; naqhara.el --- naqhara in Emacs, through eglot  -*- lexical-binding: t -*-

;; Emacs 29 has eglot; before, it is the package `elpa-eglot' of Debian or `eglot' of GNU ELPA.
;; Load this file, then say M-x eglot in a text, or have it started by itself:
;;
;;   (add-hook 'text-mode-hook #'eglot-ensure)

;;; Code:

(require 'eglot)

(defvar naqhara-program "naqhara"
  "The program that is started.")

(add-to-list 'eglot-server-programs
             (cons '(text-mode markdown-mode html-mode po-mode nxml-mode)
                   (lambda (&rest _) (list naqhara-program "lsp"))))

(provide 'naqhara)
;;; naqhara.el ends here
