-- From here on report.body may be packed without quotes (ReportPacking); a program that knows no such body must not open the database.
SELECT 1
