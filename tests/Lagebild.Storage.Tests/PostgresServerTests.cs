namespace Lagebild.Storage.Tests;

/// <summary>Where tests of PostgreSQL may be skipped.</summary>
public sealed class PostgresServerTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_PostgreSQL_its_tests_are_skipped(string? required) => Assert.Throws<Xunit.SkipException>(() => PostgresServer.SkipWhereThereIsNone(false, required));

    [Fact]
    public void In_continuous_integration_they_fail_instead() => Assert.Throws<Xunit.Sdk.TrueException>(() => PostgresServer.SkipWhereThereIsNone(false, "1"));

    [Fact]
    public void With_PostgreSQL_they_run_everywhere() => PostgresServer.SkipWhereThereIsNone(true, "1");
}
