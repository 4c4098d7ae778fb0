"""Runs a command in a terminal of its own and types: arguments are JSON of [[a pattern that is waited for, keys], …] and the command."""
import json, os, pty, re, select, sys

steps, command = json.loads(sys.argv[1]), sys.argv[2:]
child, terminal = pty.fork()
if child == 0:
    os.environ["COLUMNS"] = "160"
    os.execvp(command[0], command)
import fcntl, struct, termios
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 160, 0, 0))
seen = b""
while True:
    if not select.select([terminal], [], [], 60)[0]:
        sys.exit("nothing was printed for a minute")
    try:
        printed = os.read(terminal, 65536)
    except OSError:
        printed = b""
    if not printed:
        break
    sys.stdout.buffer.write(printed)
    seen += printed
    if steps and re.search(steps[0][0].encode(), seen):
        os.write(terminal, steps.pop(0)[1].encode())
        seen = b""
sys.stdout.flush()
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
