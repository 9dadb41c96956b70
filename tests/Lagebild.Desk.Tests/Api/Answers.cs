using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Lagebild.Desk.Tests.Api;

/// <summary>Asking the interface and reading what comes.</summary>
internal static class Answers
{
    public static async Task<JsonElement> JsonAsync(this Browser browser, string address)
    {
        using var answer = await browser.GetAsync(address);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Problem details of a status.</summary>
    public static async Task<JsonElement> ProblemAsync(this HttpResponseMessage answer, HttpStatusCode status)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.False(string.IsNullOrWhiteSpace(problem.GetProperty("detail").GetString()));
        return problem;
    }

    public static async Task<HttpResponseMessage> WriteAsync(this Browser browser, string address, string json, string type = "application/json")
    {
        using var content = new StringContent(json, Encoding.UTF8, type);
        return await browser.Client.PostAsync(address, content);
    }

    public static string Text(this JsonElement json, string member) => json.GetProperty(member).GetString()!;

    public static JsonElement[] Items(this JsonElement json) => [.. json.GetProperty("items").EnumerateArray()];
}
