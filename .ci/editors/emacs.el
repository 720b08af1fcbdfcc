;;; emacs.el --- Emacs with eglot, without a screen  -*- lexical-binding: t; coding: utf-8 -*-

;; Types a fault, sees it, takes the fix, and asks what a name is.
;;
;;   PROGRAM=target/release/naqhara emacs --batch -l .ci/editors/emacs.el

(require 'package)
(package-initialize)
(load (expand-file-name "../../editors/emacs/naqhara.el" (file-name-directory load-file-name)))
(require 'flymake)

(setq naqhara-program (or (getenv "PROGRAM") "naqhara")
      eglot-sync-connect 60
      eglot-connect-timeout 60
      eglot-confirm-server-initiated-edits nil
      eglot-send-changes-idle-time 0.05)

(defun check (what ok seen)
  (unless ok (error "%s: %S" what seen))
  (princ (format "ok: %s\n" what)))

(defun wait (what ready)
  (let ((until (+ (float-time) 60)) seen)
    (while (and (not (setq seen (funcall ready))) (< (float-time) until))
      (accept-process-output nil 0.05))
    (check what seen seen)
    seen))

(let* ((folder (file-name-as-directory (make-temp-file "naqhara" t)))
       (text "😀 وصل المدير إلى الميناء الأزرق أمس.")
       (coding-system-for-write 'utf-8))
  (with-temp-file (concat folder "glossary.csv")
    (insert "concept_id,en_preferred,ar_preferred\nx-1,Blue Harbour,الميناء الأزرق\n"))
  (with-temp-file (concat folder "a.txt") (insert text "\n"))
  (find-file (concat folder "a.txt"))
  (text-mode)
  ;; As M-x eglot does, by what our configuration says.
  (apply #'eglot--connect (eglot--guess-contact))
  (let ((server (wait "the server starts" #'eglot-current-server)))
    (flymake-mode 1)
    (goto-char (point-min))
    (end-of-line)
    (insert ".")
    (eglot--signal-textDocument/didChange)
    (let ((found (wait "the fault is shown"
                       (lambda ()
                         (flymake-start)
                         (car (flymake-diagnostics))))))
      (check "it is in its place"
             (equal (buffer-substring (flymake-diagnostic-beg found) (flymake-diagnostic-end found))
                    "..")
             (flymake-diagnostic-beg found)))
    (goto-char (- (line-end-position) 1))
    (let* ((actions (append (jsonrpc-request
                             server :textDocument/codeAction
                             (list :textDocument (eglot--TextDocumentIdentifier)
                                   :range (list :start (eglot--pos-to-lsp-position)
                                                :end (eglot--pos-to-lsp-position))
                                   :context (list :diagnostics [])))
                            nil))
           (fix (car (seq-filter (lambda (it) (eq (plist-get it :isPreferred) t)) actions))))
      (check "a fix is offered" fix actions)
      (eglot--apply-workspace-edit (plist-get fix :edit))
      (check "the fix is made"
             (equal (buffer-substring (point-min) (progn (goto-char (point-min)) (line-end-position)))
                    text)
             (buffer-string)))
    (goto-char (point-min))
    (search-forward "مينا")
    (let ((hover (jsonrpc-request server :textDocument/hover (eglot--TextDocumentPositionParams))))
      (check "hover names the concept"
             (string-match-p "Blue Harbour" (format "%S" hover)) hover))
    (set-buffer-modified-p nil)
    (eglot-shutdown server)
    (check "the server ends" (not (eglot-current-server)) nil))
  (delete-directory folder t))
;;; emacs.el ends here
