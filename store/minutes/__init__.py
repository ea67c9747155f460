"""Reading minutes: text in, values out; nothing here touches a file, a clock or a database."""
